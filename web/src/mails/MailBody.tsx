import { Link } from "react-router";
import { place } from "../api/place";
import { useOffice } from "../office/office";
import { mailParts } from "./mailParts";
import { classesOf } from "../parts/looks/classes";
import styles from "./MailBody.module.css";

const css = classesOf(styles);

/** The text of a mail; what leads into this web client can be pressed. */
export function MailBody({ text }: { readonly text: string }) {
  const { publicUrl } = useOffice();
  return (
    <div className={css("mail-body")}>
      {mailParts(text, [`${globalThis.location.origin}${place}`, publicUrl]).map((part, place) =>
        part.path === null ? (
          part.text
        ) : (
          <Link key={place} to={part.path}>
            {part.text}
          </Link>
        ),
      )}
    </div>
  );
}
