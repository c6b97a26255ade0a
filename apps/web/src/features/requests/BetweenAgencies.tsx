import type { RequestCard } from '@workbench/contract';

/** Who asks whom; codes and arrow run the same way in every language. */
export function BetweenAgencies({ request }: { request: Pick<RequestCard, 'from' | 'to'> }) {
  return (
    <bdi dir="ltr">
      <b>{request.from}</b> → <b>{request.to}</b>
    </bdi>
  );
}
