import type { ComparedShare } from "./figures";
import { ListLink } from "./ListLink";

interface Props {
  readonly share: ComparedShare;
  readonly met: string;
  readonly of: string;
}

/** “112／130”: numerator and denominator, each with its cases. */
export function ShareLinks({ share, met, of }: Props) {
  return (
    <>
      <ListLink figure={share.met} what={met} />／<ListLink figure={share.of} what={of} />
    </>
  );
}
