// Uploads that are being read: the page anew whenever one more is done, unless somebody is filling in the form.
(() => {
  const arrivals = document.querySelector("[data-arrivals]");
  if (!arrivals) return;
  const busy = () => {
    const form = document.querySelector(".desk-upload");
    return form && (form.contains(document.activeElement) || form.querySelector("[type=file]")?.files.length > 0);
  };
  const look = async () => {
    const response = await fetch(arrivals.dataset.arrivals, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!response.ok || response.redirected) return;
    const { waiting } = await response.json();
    if (waiting !== Number(arrivals.dataset.waiting) && !busy()) location.reload();
  };
  setInterval(() => {
    if (!document.hidden) look().catch(() => {}); // offline for a moment: the next look tries again
  }, 1000);
})();
