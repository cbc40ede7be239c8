import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { countsQuery } from "../inbox/inbox";
import { isIn, placesOf, type Place } from "./places";
import { PlaceIcon } from "./PlaceIcon";
import { proceduresQuery } from "../procedures/procedures";
import { askedIn, waitsFor } from "../procedures/publishing/waiting";
import { useMe } from "../session/session";
import { classesOf } from "../parts/looks/classes";
import { only } from "../parts/looks/only";
import styles from "./PlaceBars.module.css";

const css = classesOf(styles);

const everyMinute = 60_000;

/** The places on the left. */
export function SideBar() {
  const { t } = useTranslation();
  return (
    <nav className={css("side-bar")} aria-label={t("app.places.label")}>
      <PlaceLinks />
    </nav>
  );
}

/** The same places at the bottom of a phone. */
export function BottomBar() {
  const { t } = useTranslation();
  return (
    <nav className={css("bottom-bar")} aria-label={t("app.places.label")}>
      <PlaceLinks />
    </nav>
  );
}

function PlaceLinks() {
  const { t } = useTranslation();
  const me = useMe();
  return placesOf(me.rights).map(({ key, places }) => (
    <Fragment key={key}>
      {key !== "work" && <h2 className={css("group")}>{t(`app.places.group.${key}`)}</h2>}
      {places.map((place) => (
        <PlaceLink key={place.key} place={place} />
      ))}
    </Fragment>
  ));
}

function PlaceLink({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = isIn(place, pathname);
  return (
    <Link to={place.path} className={css("place", here && "here")} aria-current={here ? "page" : undefined}>
      <PlaceIcon of={place.key} />
      <span>{t(`app.places.${place.key}`)}</span>
      {place.key === "inbox" && <OpenCount />}
      {place.key === "procedures" && <ToConfirm />}
    </Link>
  );
}

function OpenCount() {
  const counts = useQuery(countsQuery).data;
  if (!counts) return null;
  const open = counts.overdue + counts.today + counts.soon + counts.ample;
  return open > 0 ? <span className={css("count")}>{open}</span> : null;
}

/** Publications that somebody else asked for and that this person may agree to. */
function ToConfirm() {
  const { t } = useTranslation();
  const me = useMe();
  const procedures = useQuery({ ...proceduresQuery, refetchInterval: everyMinute }).data ?? [];
  const count = procedures.filter(({ draft }) => {
    const asked = askedIn(draft);
    return asked !== null && waitsFor(asked, me.code);
  }).length;
  return count > 0 ? (
    <span className={css("count")} title={t("app.places.toConfirm", { count })}>
      <span aria-hidden="true">{count}</span>
      <span className={only("heard")}>{t("app.places.toConfirm", { count })}</span>
    </span>
  ) : null;
}
