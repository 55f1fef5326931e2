type Numbers = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * A transformation of the plane, with as much of the DOMMatrix of browsers as pdf.js calls: what reads text needs no more,
 * and the package that draws is 33 MB. A point (x, y) goes to (ax + cy + e, bx + dy + f).
 * https://drafts.fxtf.org/geometry/#dommatrix
 */
export class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  /** @param init six numbers, in the order of their names; another matrix; or nothing, which leaves points where they are */
  constructor(init: Iterable<number> | Matrix = []) {
    const numbers = init instanceof Matrix ? init.#numbers : [...init];
    if (numbers.length === 6) this.#set(numbers as unknown as Numbers);
    else if (numbers.length > 0) throw new TypeError(`a matrix has six numbers here, not ${numbers.length}`);
  }

  /** What the other one does, and then what this one does. */
  multiply(other: Matrix): Matrix {
    return new Matrix(this).multiplySelf(other);
  }

  multiplySelf(other: Matrix): this {
    return this.#set(product(this.#numbers, other.#numbers));
  }

  preMultiplySelf(other: Matrix): this {
    return this.#set(product(other.#numbers, this.#numbers));
  }

  translate(x = 0, y = 0): Matrix {
    return this.multiply(new Matrix([1, 0, 0, 1, x, y]));
  }

  scale(x = 1, y = x): Matrix {
    return this.multiply(new Matrix([x, 0, 0, y, 0, 0]));
  }

  inverse(): Matrix {
    return new Matrix(this).invertSelf();
  }

  /** What cannot be undone becomes a matrix of NaN. */
  invertSelf(): this {
    const { a, b, c, d, e, f } = this;
    const size = a * d - b * c;
    if (size === 0) return this.#set([NaN, NaN, NaN, NaN, NaN, NaN]);
    return this.#set([d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]);
  }

  transformPoint({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): { x: number; y: number } {
    return { x: this.a * x + this.c * y + this.e, y: this.b * x + this.d * y + this.f };
  }

  get #numbers(): Numbers {
    return [this.a, this.b, this.c, this.d, this.e, this.f];
  }

  #set([a, b, c, d, e, f]: Numbers): this {
    return Object.assign(this, { a, b, c, d, e, f });
  }
}

function product([a, b, c, d, e, f]: Numbers, [a2, b2, c2, d2, e2, f2]: Numbers): Numbers {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}
