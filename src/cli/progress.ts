/** Called as files are read, so that a person sees that work goes on. */
export type Progress = (done: number, total: number) => void;

/** Shows how far long work has come, on a terminal only, at most ten times a second. */
export function showProgress(what: string): Progress {
  if (!process.stderr.isTTY) return () => undefined;
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < 100) return;
    last = now;
    process.stderr.write(done < total ? `\r${what} ${done} of ${total}` : '\r\u001B[2K');
  };
}
