import type { Exported } from './exported';

/** Height of a line of the banner, in pixels of the picture. */
const line = 34;

/** A picture of the chart with the banner and the words of the exercise drawn over and under it, as a data address. */
export async function toPng(picture: string, { banner, exercise }: Pick<Exported, 'banner' | 'exercise'>): Promise<string> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(image.width, 800);
  canvas.height = image.height + 4 * line;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, (canvas.width - image.width) / 2, 2 * line);
  pen.fillStyle = '#16202b';
  pen.textAlign = 'center';
  pen.font = '700 20px system-ui, "Noto Sans", sans-serif';
  for (const top of [0, canvas.height - 2 * line]) {
    pen.fillText(exercise, canvas.width / 2, top + 24);
    pen.fillText(banner, canvas.width / 2, top + line + 24, canvas.width - 20);
  }
  return canvas.toDataURL('image/png');
}
