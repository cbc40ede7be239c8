/** Makes one thing after the other, each with the one before at hand, to be given again in whole or in part. */
export function remembering<Given, Made>(make: (given: Given, before: Made | null) => Made): (given: Given) => Made {
  let last: Made | null = null;
  return (given) => {
    last = make(given, last);
    return last;
  };
}
