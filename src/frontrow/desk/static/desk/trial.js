// A trial under way: how many documents are read, and the page anew when its step is done.
(() => {
  const trial = document.querySelector("[data-trial]");
  if (!trial) return;
  const says = trial.querySelector("[data-says]");
  const bar = trial.querySelector("progress");
  const look = async () => {
    const response = await fetch(trial.dataset.trial, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!response.ok || response.redirected) return;
    const state = await response.json();
    if (!state.open || (state.stand === "keeping") !== (trial.dataset.stand === "keeping")) {
      location.reload();
      return;
    }
    if (state.stand === "reading") says.textContent = `${state.done} of ${state.total} documents are read.`;
    if (bar) {
      bar.max = Math.max(1, state.total);
      bar.value = state.done;
    }
  };
  setInterval(() => {
    if (!document.hidden) look().catch(() => {}); // offline for a moment: the next look tries again
  }, 1000);
})();
