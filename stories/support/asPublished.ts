/** An example's source as a reader would write it: the package's entry points in place of paths into this repository. */
export function asPublished(source: string): string {
  return source
    .replaceAll(/'(?:\.\.\/)+src\/index\.js'/g, "'react-api-errors'")
    .replaceAll(/'(?:\.\.\/)+src\/apis\/([\w-]+)\/index\.js'/g, "'react-api-errors/$1'")
    .replaceAll(/'(?:\.\.\/)+src\/([\w-]+)\.js'/g, "'react-api-errors/$1'")
    .replaceAll(/'(?:\.\.\/)+stories\/examples\/(\w+)\.js'/g, "'./$1.js'");
}
