import classes from './dossier.module.css';

/** Of a dossier in a list: whose it is, with its code and round below. */
export function DossierOrigin({
  of,
}: {
  of: { unitName: string; code: string | null; roundName: string | null };
}) {
  return (
    <>
      {of.unitName}
      <div className={classes.less}>{[of.code, of.roundName].filter(Boolean).join(' · ')}</div>
    </>
  );
}
