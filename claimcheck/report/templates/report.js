(async function () {
  const folded = document.getElementById("folded");
  if (folded.value) {
    const bytes = Uint8Array.from(atob(folded.value), (character) => character.charCodeAt(0));
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
      const parts = JSON.parse(await new Response(stream).text());
      // The parts were taken out of this page after all text in them had been escaped.
      document.querySelectorAll("q i, .f").forEach((place, at) => (place.innerHTML = parts[at]));
      folded.value = "";
    } catch {
      // An old browser: the page says what is missing.
    }
  }
  drawWaterfalls();
  // Without a script the words around a quote stand there; with one they wait behind a toggle.
  for (const quote of document.querySelectorAll("q")) {
    if (!quote.querySelector("i:not(:empty)")) continue;
    const toggle = document.createElement("details");
    toggle.append(document.createElement("summary"));
    toggle.firstChild.textContent = "In context";
    quote.before(toggle);
  }

  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => (part.open = true)));
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
  show();
})();
