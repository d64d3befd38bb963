import type { ReactNode } from 'react';
import classes from './certificates.module.css';

interface SheetPictureProps {
  /** The sheet as the server drew it, with nothing behind its words. */
  svg: string;
  /** Address of the picture that lies below. */
  background: string | null;
  /** What it shows, for those who do not see it. */
  label: string;
  /** Lies on top, such as the boxes of an editor. */
  children?: ReactNode;
}

/** A certificate as it would be printed. As a picture, the SVG can run nothing and load nothing. */
export function SheetPicture({ svg, background, label, children }: SheetPictureProps) {
  return (
    <div className={classes.sheet}>
      {background !== null && <img className={classes.background} src={background} alt="" />}
      <img
        className={classes.words}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={label}
      />
      {children}
    </div>
  );
}

/** Where the background of a template is; `version` so that a new picture is not taken from memory. */
export const backgroundAddress = (templateId: string, version: number | string) =>
  `/api/certificate-templates/${templateId}/background?v=${version}`;
