import { useEffect, useEffectEvent } from "react";
import { typeOf, wordsIn } from "../../model/office/descriptor";
import { paletteOf } from "../../model/office/palette";
import { useActs, useDesigning, useTexts } from "../designing";
import { usePutting } from "../putting";
import { useCarrying } from "./useCarrying";

/** 环节: what can be dragged onto a ＋ of the tree, or anywhere on the canvas, by mouse and finger. The keys have the ＋ for it. */
export function StepStock() {
  const { types, document, carried } = useDesigning();
  const texts = useTexts();
  const { hold, at } = useCarrying();
  usePutWhereAsked();
  const shelves = paletteOf(types, {
    leadsOn: false,
    sought: "",
    language: texts.language,
    uses: (type) => document.activities.filter((activity) => activity.type === type).length,
  });
  const type = typeOf(types, carried ?? undefined);
  return (
    <section className="cf-stock" aria-label={texts.stock}>
      <h3 className="cf-heading">{texts.stock}</h3>
      {shelves.map(({ shelf, types: own }) => (
        <p key={shelf}>
          <span className="cf-meta">{texts.shelves[shelf] ?? shelf}</span>
          {own.map((one) => (
            <span
              key={one.type}
              className="cf-stocked"
              title={one.description ? wordsIn(one.description, texts.language) : undefined}
              onPointerDown={(event) => {
                hold(one.type, event);
              }}
            >
              {wordsIn(one.name, texts.language)}
            </span>
          ))}
        </p>
      ))}
      {type && at && (
        <div className="cf-carried" style={{ left: at.x, top: at.y }}>
          {wordsIn(type.name, texts.language)}
        </div>
      )}
    </section>
  );
}

/** What is let go over a ＋ asks there as a press would; it is known already what is to be put. */
function usePutWhereAsked() {
  const { asked, carried, types } = useDesigning();
  const acts = useActs();
  const put = usePutting();
  const drop = useEffectEvent(() => {
    const type = typeOf(types, carried ?? undefined);
    if (!asked || !type) return;
    put(type, asked.spot);
    acts.carry(null);
  });
  useEffect(() => {
    drop();
  }, [asked]);
}
