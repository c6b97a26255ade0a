import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { isRightToLeft, stretchesOf } from './direction';
import type { Figure, FigureLabel, FigureLine, FigureMark } from './document';
import { fontFiles } from './fonts';

/** Dots of the picture for each point on paper: sharp when printed, small as a file. */
const sharpness = 2.5;
const family = 'Gentium Book Plus, Amiri';
const dashes: Record<FigureLine['style'], number[]> = { solid: [], dashed: [3, 3], dotted: [0.9, 2] };

let areFontsThere = false;
function bringFonts(): void {
  if (!areFontsThere) for (const file of fontFiles()) GlobalFonts.registerFromPath(file);
  areFontsThere = true;
}

function drawLine(paper: SKRSContext2D, { x1, y1, x2, y2, colour, style, isArrow }: FigureLine): void {
  paper.strokeStyle = colour;
  paper.fillStyle = colour;
  paper.lineWidth = 0.9;
  paper.setLineDash(dashes[style]);
  paper.beginPath();
  paper.moveTo(x1, y1);
  paper.lineTo(x2, y2);
  paper.stroke();
  paper.setLineDash([]);
  if (!isArrow) return;
  const length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
  const [ux, uy] = [((x2 - x1) / length) * 5, ((y2 - y1) / length) * 5];
  paper.beginPath();
  paper.moveTo(x2, y2);
  paper.lineTo(x2 - ux - uy * 0.5, y2 - uy + ux * 0.5);
  paper.lineTo(x2 - ux + uy * 0.5, y2 - uy - ux * 0.5);
  paper.fill();
}

function drawMark(paper: SKRSContext2D, { shape, x, y, r, fill, stroke }: FigureMark): void {
  paper.fillStyle = fill;
  paper.strokeStyle = stroke;
  paper.lineWidth = 0.8;
  paper.beginPath();
  if (shape === 'circle') paper.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === 'box') paper.rect(x - r, y - r, 2 * r, 2 * r);
  else {
    paper.moveTo(x, y - r);
    paper.lineTo(x + r, y);
    paper.lineTo(x, y + r);
    paper.lineTo(x - r, y);
    paper.closePath();
  }
  paper.fill();
  paper.stroke();
}

function drawLabel(paper: SKRSContext2D, { x, y, size, text }: FigureLabel): void {
  // As in the PDF, numbers with signs in them keep their own direction.
  const words = stretchesOf(text)
    .map((piece) => (piece.isLtr ? `\u2066${piece.text}\u2069` : piece.text))
    .join('');
  paper.font = `${size}px ${family}`;
  paper.direction = isRightToLeft(text, false) ? 'rtl' : 'ltr';
  paper.textAlign = 'center';
  const { width } = paper.measureText(words);
  paper.fillStyle = 'rgba(255, 255, 255, 0.78)';
  paper.fillRect(x - width / 2 - 1, y - size * 0.9, width + 2, size * 1.15);
  paper.fillStyle = '#000000';
  paper.fillText(words, x, y);
}

/** A picture as PNG, as it stands in the PDF. */
export function figurePicture({ width, height, boxes, lines, marks, labels }: Figure): Buffer {
  bringFonts();
  const canvas = createCanvas(Math.ceil(width * sharpness), Math.ceil(height * sharpness));
  const paper = canvas.getContext('2d');
  paper.scale(sharpness, sharpness);
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, width, height);
  for (const box of boxes) {
    paper.fillStyle = box.fill;
    paper.strokeStyle = box.stroke;
    paper.lineWidth = 0.6;
    paper.beginPath();
    paper.roundRect(box.x, box.y, box.width, box.height, 3);
    paper.fill();
    paper.stroke();
  }
  for (const line of lines) drawLine(paper, line);
  for (const mark of marks) drawMark(paper, mark);
  for (const label of labels) drawLabel(paper, label);
  paper.strokeStyle = '#c5ced8';
  paper.lineWidth = 0.5;
  paper.strokeRect(0.25, 0.25, width - 0.5, height - 0.5);
  return canvas.toBuffer('image/png');
}
