// Script only adds: the light changes without a new page.
const form = document.querySelector("form.light");
form?.addEventListener("submit", (event) => {
  const choice = event.submitter?.value;
  if (!choice) return;
  event.preventDefault();
  const root = document.documentElement;
  if (choice === "auto") delete root.dataset.light; else root.dataset.light = choice;
  try { if (choice === "auto") localStorage.removeItem("light"); else localStorage.setItem("light", choice); } catch { /* storage is off */ }
  document.cookie = `light=${choice === "auto" ? "" : choice};path=/;max-age=${choice === "auto" ? 0 : 31536000};samesite=lax`;
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === choice));
});
