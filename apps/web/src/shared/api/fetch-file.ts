import { ProblemBody, type ErrorCode } from '@workbench/contract';
import { ApiProblem } from './call';

/** The name that the server gave a file; `otherwise` where it gave none. */
function nameOf(disposition: string | null, otherwise: string): string {
  const whole = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return whole === undefined ? otherwise : decodeURIComponent(whole);
}

/** Gets a file and lets the browser save it. Throws an `ApiProblem` when it is refused or no answer comes. */
export async function fetchFile(address: string, otherwise: string): Promise<void> {
  const reply = await fetch(address).catch(() => {
    throw new ApiProblem('offline');
  });
  if (!reply.ok) {
    const problem = ProblemBody.safeParse(await reply.json().catch(() => undefined));
    throw problem.success
      ? new ApiProblem(problem.data.code as ErrorCode, problem.data)
      : new ApiProblem(reply.status >= 500 ? 'busy' : 'unexpected');
  }
  const content = await reply.blob().catch(() => {
    throw new ApiProblem('offline');
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = nameOf(reply.headers.get('content-disposition'), otherwise);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
