/** Languages that are offered for an item; any other that it has is kept. */
export const itemLanguages = ['en', 'fr', 'pt', 'ar', 'es', 'sw', 'ha'];
