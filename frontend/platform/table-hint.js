// Wide tables: the hint is shown only where something is hidden.
const overflowing = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const hint = target.previousElementSibling;
    if (!hint?.matches('.table-hint')) continue;
    const isOver = target.scrollWidth > target.clientWidth;
    hint.hidden = !isOver;
    hint.toggleAttribute('data-overflow', isOver);
  }
});

document.querySelectorAll('.table-wrap').forEach((wrap) => overflowing.observe(wrap));
