export default function NothingChosen() {
  return null;
}
