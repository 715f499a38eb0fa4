import classes from './format-icon.module.css';

interface FormatIconProps {
  /** Inline SVG from the API. */
  readonly svg: string;
  readonly size?: number;
}

/** The icon is drawn as a mask: an image runs no scripts and loads nothing, whatever its text holds, and it takes the colour of the text around it. */
export function FormatIcon({ svg, size = 20 }: FormatIconProps) {
  const image = `url("data:image/svg+xml,${encodeURIComponent(withNamespace(svg))}")`;
  return <span className={classes.icon} aria-hidden="true" style={{ maskImage: image, width: size, height: size }} />;
}

/** Inline SVG may leave the namespace out, an image of its own may not. */
function withNamespace(svg: string): string {
  return svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
