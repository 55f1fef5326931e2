/** How npm runs the script that gives a sub-command its other name: `npm run --silent ask --`; null if npm does not. */
export function npmScript(name: string): string | null {
  const script = process.env['npm_lifecycle_event'];
  if (script !== (name || 'start')) return null;
  return name === '' ? 'npm start --' : `npm run --silent ${name} --`;
}
