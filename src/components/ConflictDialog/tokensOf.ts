/** A text in pieces that give the text again when joined: words with what stands between them, or sentences. */
export function tokensOf(text: string, by: 'word' | 'sentence', tag: string): readonly string[] {
  const pieces = Array.from(new Intl.Segmenter(tag, { granularity: by }).segment(text), ({ segment }) => segment);
  // A sentence ends with its line as well, wherever the language puts its full stops.
  return by === 'word' ? pieces : pieces.flatMap((piece) => piece.match(/[^\n]*\n|[^\n]+/g) ?? []);
}
