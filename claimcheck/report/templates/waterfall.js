"use strict";
// Draws the bars of each list of weights: every bar starts where the one before ended. The list says the same in words.
function drawWaterfalls() {
  for (const list of document.querySelectorAll(".w")) {
    const rows = Array.from(list.children, (row) => [row, parseFloat(row.firstChild.textContent)]);
    let sum = 0;
    const ends = [0, ...rows.slice(0, -1).map(([, weight]) => (sum += weight))];
    const low = Math.min(...ends);
    const room = 200 / (Math.max(...ends) - low || 1);
    rows.forEach(([row, weight], at) => {
      const [from, to] = at < rows.length - 1 ? [ends[at], ends[at + 1]] : [0, ends[at]];
      const left = (Math.min(from, to) - low) * room;
      const width = Math.max(2, Math.abs(to - from) * room);
      const name = at === rows.length - 1 ? "r" : weight > 0 ? "up" : "down";
      const plot = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      plot.setAttribute("viewBox", "0 0 204 20");
      plot.setAttribute("aria-hidden", "true");
      for (const [css, path] of [["g", "M" + -low * room + " 0V20"], [name, "M" + left + " 4h" + width + "v12h-" + width + "z"]]) {
        const bar = document.createElementNS("http://www.w3.org/2000/svg", "path");
        bar.setAttribute("class", css);
        bar.setAttribute("d", path);
        plot.append(bar);
      }
      row.firstChild.after(plot);
    });
  }
}
