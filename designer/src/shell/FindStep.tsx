import { Select } from "antd";
import { isSought, sought } from "../model/words/sought";
import { useActs, useDesigning, useTexts } from "./designing";

/** Finds a step by its name or by who does it, and brings it into the view. */
export function FindStep() {
  const { words } = useDesigning();
  const { goTo } = useActs();
  const texts = useTexts();
  const options = [...words].map(([value, { title, meta }]) => ({
    value,
    label: title,
    written: `${title} ${meta}`,
  }));
  return (
    <Select
      className="cf-find"
      size="small"
      value={null}
      placeholder={texts.findStep}
      aria-label={texts.findStep}
      notFoundContent={texts.noStep}
      options={options}
      showSearch={{
        filterOption: (text, option) => option !== undefined && isSought(text, option.written),
        filterSort: (a, b, { searchValue }) => nearness(a.label, searchValue) - nearness(b.label, searchValue),
      }}
      onSelect={(step: string | null) => {
        if (step !== null) goTo(step);
      }}
    />
  );
}

/** A step that is called so comes before one that is called so among other things, and that before one whose handler is. */
function nearness(title: string, text: string): number {
  const [name, wanted] = [sought(title), sought(text.trim())];
  if (name === wanted) return 0;
  return isSought(wanted, name) ? 1 : 2;
}
