/** The looks of public pages. The page's content security policy names its hash, so nothing else can style them. */
export const STYLE = `
:root{color-scheme:light;--ink:#1f1b16;--faded:#5f574c;--line:#ddd5c6;--paper:#fffdf8;--ground:#f4efe4;--red:#a11217;--gold:#8a6410;--green:#1c6b3a}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 "Be Vietnam Pro",Inter,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 3rem}
main:has(.wide){max-width:62rem}
.brand{display:flex;justify-content:space-between;color:var(--red);font-weight:700;letter-spacing:.02em;margin:0 0 1rem}
.brand a{font-weight:400;letter-spacing:0}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .75rem}
h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,11rem) minmax(0,1fr);gap:.375rem 1.25rem;margin:1rem 0 0}
dt{color:var(--faded)}
dd{margin:0;overflow-wrap:anywhere}
.state{display:inline-block;margin:0 0 .5rem;padding:.125rem .75rem;border:1px solid;border-radius:999px;font-weight:600}
.valid{color:var(--green)}.corrected{color:var(--gold)}.revoked{color:var(--red)}
.quiet{color:var(--faded);font-size:.9375rem}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.625rem}.sheet{padding:1.125rem}}
@media print{body{background:none}.sheet{border:0;padding:0}}
nav.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:1rem 0}
a{color:#1d4e79;text-underline-offset:.2em}
:focus-visible{outline:3px solid #1d4e79;outline-offset:2px}
table{width:100%;border-collapse:collapse;margin:.75rem 0}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{color:var(--faded);font-weight:600;font-size:.9375rem}
tbody th{font-weight:600}
form{margin:.75rem 0 0}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:0 1rem}
.field{margin:0 0 1rem}
.field label{display:block;font-weight:600}
.field .hint{color:var(--faded);font-size:.9375rem;margin:0}
.field .wrong{color:var(--red);margin:.25rem 0 0}
input,select,textarea{display:block;width:100%;margin-top:.25rem;padding:.5rem .625rem;border:1px solid #8c8272;border-radius:6px;background:#fff;color:inherit;font:inherit}
textarea{min-height:9rem;resize:vertical}
[aria-invalid=true]{border:2px solid var(--red)}
button{min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:6px;background:var(--red);color:#fff;font:inherit;font-weight:600;cursor:pointer}
.errors{margin:0 0 1rem;padding:.75rem 1rem;border:2px solid var(--red);border-radius:8px}
.errors ul{margin:.25rem 0 0;padding-left:1.25rem}
.answer{margin:.75rem 0 0;padding:.75rem 1rem;border-left:3px solid var(--gold);white-space:pre-line}
.lines{white-space:pre-line}
.rows th:first-child{width:42%}
.rows th p{font-weight:400}
.rows td:last-child{white-space:nowrap}
.rows td:nth-child(2){min-width:8rem}
.wide th:first-child{width:auto}
.wide td:last-child{white-space:normal}
.wide td:nth-child(2){min-width:12rem}
.wide th,.wide td{overflow-wrap:break-word}
.wide thead th,.wide .short{white-space:nowrap}
.aside{position:absolute;left:-200vw;width:1px;height:1px;overflow:hidden}
@media (max-width:30rem){table.rows,.rows caption,.rows tbody,.rows tr,.rows td,.rows th{display:block}.rows thead{position:absolute;left:-200vw}.rows th:first-child{width:auto}.rows tr{padding:.625rem 0;border-bottom:1px solid var(--line)}.rows td,.rows tbody th{padding:.0625rem 0;border:0}}
`;
