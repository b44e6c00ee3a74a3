// Wide tables: the hint is shown only where something is hidden.
const overflowing = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const hint = target.previousElementSibling;
    if (hint?.matches('.table-hint')) hint.hidden = target.scrollWidth <= target.clientWidth;
  }
});

document.querySelectorAll('.table-wrap').forEach((wrap) => overflowing.observe(wrap));
