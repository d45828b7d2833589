"use strict";
(function () {
  const form = document.querySelector(".filter");
  if (!form) return;
  const questions = Array.from(document.querySelectorAll(".question"));
  const rows = new Map(Array.from(document.querySelectorAll("tr[data-for]"), (row) => [row.dataset.for, row]));
  const texts = new Map(questions.map((question) => [question, question.textContent.toLowerCase()]));
  const found = form.querySelector(".found");

  function show() {
    const verdicts = new Set(Array.from(form.querySelectorAll("[name=verdict]:checked"), (box) => box.value));
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const question of questions) {
      const shown = verdicts.has(question.dataset.verdict) && words.every((word) => texts.get(question).includes(word));
      question.hidden = !shown;
      rows.get(question.id).hidden = !shown;
      count += shown;
    }
    found.textContent = count + " of " + questions.length + " questions";
  }

  function step(by) {
    const shown = questions.filter((question) => !question.hidden);
    const here = shown.findIndex((question) => question.contains(document.activeElement));
    const next = shown[here < 0 ? 0 : here + by];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView();
    }
  }

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    if (event.key === "/") {
      event.preventDefault();
      form.elements.words.focus();
    } else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => (part.open = true)));
  show();
})();
