/**
 * Messages by field path (`user.email`, `items.0.name`). The key `''` holds messages that belong to
 * no field. Texts are the vendor's, plain and length-limited.
 */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;
