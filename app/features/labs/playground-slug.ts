const shape = /^playground(?:\.(?:metric\.[a-z0-9-]{1,60}|shared\.[0-9a-f]{16}|link\.[\w-]{16}|tab\.[a-z0-9]{8,40}))?$/;

/** Drafts without a lab are kept under names of their own; none of them is a lab's slug, which has no dot. */
export function isPlaygroundSlug(slug: string): boolean {
  return shape.test(slug);
}
