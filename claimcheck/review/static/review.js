"use strict";
(function () {
  if (window.drawWaterfalls) window.drawWaterfalls();
  const keyed = Array.from(document.querySelectorAll("[data-key]"));
  for (const element of keyed) {
    if (element.tagName !== "BUTTON") continue;
    const key = document.createElement("kbd");
    key.textContent = element.dataset.key;
    key.setAttribute("aria-hidden", "true");
    element.append(key);
    element.setAttribute("aria-keyshortcuts", element.dataset.key);
  }
  for (const quote of document.querySelectorAll("blockquote")) {
    const mark = quote.querySelector("mark");
    if (mark) quote.scrollTop = mark.offsetTop - quote.offsetTop - quote.clientHeight / 2;
  }

  const search = document.querySelector("[data-questions]");
  if (search) {
    const panel = search.closest("details");
    let asked = 0;
    search.addEventListener("input", async () => {
      const mine = ++asked;
      await new Promise((later) => setTimeout(later, 120));
      if (mine !== asked) return;
      const answer = await fetch(search.dataset.questions + "?merge=" + encodeURIComponent(search.value));
      if (!answer.ok || mine !== asked) return;
      const found = await answer.json();
      panel.querySelector("[role=status]").textContent = found.told;
      panel.querySelector("select").replaceChildren(...found.questions.map(([key, words]) => new Option(words, key)));
    });
    search.form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      panel.querySelector("select").focus();
    });
  }

  let sent = false;
  document.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => (sent = false));

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=radio]), select, textarea");
    if (event.key === "Escape" && typing) return event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === "q") return void (location.href = document.querySelector("nav a").href);
    const toggle = document.querySelector('[data-toggle="' + CSS.escape(event.key) + '"]');
    if (toggle) {
      toggle.open = !toggle.open;
      const first = toggle.open && toggle.querySelector("input:not([type=hidden]), select");
      if (first) first.focus();
      event.preventDefault();
      return;
    }
    const element = keyed.find((candidate) => candidate.dataset.key === event.key);
    if (!element || (event.key === "Enter" && event.target !== document.body)) return;
    event.preventDefault();
    if (element.tagName === "INPUT") element.focus();
    else element.click();
  });
})();
