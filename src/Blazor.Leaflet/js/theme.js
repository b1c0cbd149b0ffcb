/** Colours and font of the canvas, read from CSS custom properties so that themes live in style sheets alone. */

/** @returns {Record<string, string>} by short name; families by their own variable */
export function readTheme(element, familyVariables) {
  const style = getComputedStyle(element);
  const value = (name) => style.getPropertyValue(name).trim();
  const theme = {
    surface: value('--map-surface'), ink: value('--map-ink'), ink2: value('--map-ink2'), line: value('--map-line2'),
    casing: value('--map-casing'), select: value('--map-select'), corridor: value('--corridor'),
    focus: value('--map-focus'), halo: value('--map-halo'), muted: value('--map-muted'), font: value('--map-font'),
    shadow: value('--map-shadow'), label: value('--map-label-casing'),
  };
  for (const name of familyVariables) theme[name] = value(name) || theme.ink2;
  return theme;
}

/** Calls back when the page's theme changes, by attribute or by the system's preference. Returns how to stop. */
export function watchTheme(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}

/** Numerals of the page; quotations never pass through here. */
export function digits(number, kind) {
  const text = String(number);
  return kind === 'arab' ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x660 + Number(d))) : text;
}
