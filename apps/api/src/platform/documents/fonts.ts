import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const fontOf = (family: string, file: string) => resolve(`@expo-google-fonts/${family}/${file}`);

/** Where the files of the fonts are in which documents are set. */
export function fontFiles(): string[] {
  return [
    fontOf('gentium-book-plus', '400Regular/GentiumBookPlus_400Regular.ttf'),
    fontOf('gentium-book-plus', '700Bold/GentiumBookPlus_700Bold.ttf'),
    fontOf('amiri', '400Regular/Amiri_400Regular.ttf'),
    fontOf('amiri', '700Bold/Amiri_700Bold.ttf'),
  ];
}
