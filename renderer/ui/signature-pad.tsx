/**
 * A sheet to sign on with mouse, finger or pen. It is white in every light, because what is drawn is kept as a picture. Whoever
 * cannot draw is offered another way beside it: a name that is typed is no signature.
 */
import { type PointerEvent, useRef, useState } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';

type SignaturePadProps = {
  /** Whose signature it is, for those who cannot see the sheet. */
  label: string;
  /** The id of the sheet, so that an error summary can lead here. */
  id: string;
  /** Is handed the drawing as a PNG. */
  onDone: (png: Blob) => void;
};

const widthPx = 1000;
const heightPx = 320;
/** Less than this, along the line, is a slip of the hand. */
const shortestPx = 60;

export function SignaturePad({ label, id, onDone }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number }>(undefined);
  const [drawn, setDrawn] = useState(0);

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * widthPx,
      y: ((event.clientY - box.top) / box.height) * heightPx,
    };
  };
  const pen = () => {
    const context = canvas.current?.getContext('2d');
    if (context) Object.assign(context, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1a1a1a' });
    return context;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = at(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current;
    const context = from && pen();
    if (!from || !context) return;
    const to = at(event);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    last.current = to;
    setDrawn((length) => length + Math.hypot(to.x - from.x, to.y - from.y));
  };
  const lift = () => {
    last.current = undefined;
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, widthPx, heightPx);
    setDrawn(0);
  };
  /** On white: a PNG with nothing behind the line could not be read in the dark. */
  const done = () => {
    const from = canvas.current;
    if (!from) return;
    const paper = document.createElement('canvas');
    paper.width = widthPx;
    paper.height = heightPx;
    const context = paper.getContext('2d');
    if (!context) return;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, widthPx, heightPx);
    context.drawImage(from, 0, 0);
    paper.toBlob((png) => {
      if (png) onDone(png);
    }, 'image/png');
  };

  return (
    <div className="signature">
      <canvas
        ref={canvas}
        id={id}
        tabIndex={-1}
        className="signature-sheet"
        width={widthPx}
        height={heightPx}
        role="img"
        aria-label={drawn > 0 ? `${label}, being drawn` : `${label}, nothing drawn yet`}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <div className="row">
        <Button onClick={done} disabled={drawn < shortestPx}>
          Keep this signature
        </Button>
        {drawn > 0 && <LinkButton onClick={clear}>Clear the sheet</LinkButton>}
      </div>
    </div>
  );
}
