/** Takes how much is done, of how much. */
export type Progress = (done: number, of: number) => void;

/** Shows progress on one line of a terminal; elsewhere nothing. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return () => undefined;
  return (done, of) => {
    if (done % 50 === 0 || done === of) stream.write(`\r${done}/${of} questions${done === of ? '\n' : ''}`);
  };
}
