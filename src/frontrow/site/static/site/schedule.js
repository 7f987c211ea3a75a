// Script only adds: the schedule can be narrowed to sections.
const legend = document.querySelector(".page-schedule .legend");
if (legend) {
  const chosen = new Set();
  for (const entry of legend.children) {
    const accent = entry.className;
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.append(...entry.childNodes);
    entry.append(button);
    button.addEventListener("click", () => {
      const on = !chosen.delete(accent);
      if (on) chosen.add(accent);
      button.setAttribute("aria-pressed", String(on));
      for (const item of document.querySelectorAll(".grid li")) {
        item.hidden = chosen.size > 0 && ![...chosen].some((name) => item.classList.contains(name));
      }
    });
  }
}
