import { createRequire } from 'node:module';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Matrix } from '../../src/corpus/formats/pdf/matrix.ts';

/** Without the sign of zero. */
const numbersOf = ({ a, b, c, d, e, f }: Matrix) => [a, b, c, d, e, f].map((one) => one + 0);

/** A matrix after one of each step. */
function chained(Kind: typeof Matrix, first: number[], second: number[]): number[] {
  const other = new Kind(second);
  return numbersOf(new Kind(first).multiply(other).translate(3, -2).scale(2, 5).preMultiplySelf(other));
}

describe('a matrix', () => {
  const one = [1, 2, 3, 4, 5, 6];
  const other = new Matrix([7, 8, 9, 10, 11, 12]);

  test('leaves points where they are, unless told', () => {
    expect(numbersOf(new Matrix())).toEqual([1, 0, 0, 1, 0, 0]);
    expect(new Matrix().transformPoint({ x: 3, y: -4 })).toEqual({ x: 3, y: -4 });
  });

  test('gives what is known from the standard', () => {
    expect(numbersOf(new Matrix(one).multiply(other))).toEqual([31, 46, 39, 58, 52, 76]);
    expect(numbersOf(new Matrix(one).multiplySelf(other))).toEqual([31, 46, 39, 58, 52, 76]);
    expect(numbersOf(new Matrix(one).preMultiplySelf(other))).toEqual([25, 28, 57, 64, 100, 112]);
    expect(numbersOf(new Matrix(one).translate(10, 20))).toEqual([1, 2, 3, 4, 75, 106]);
    expect(numbersOf(new Matrix(one).scale(2, -3))).toEqual([2, 4, -9, -12, 5, 6]);
    expect(numbersOf(new Matrix(one).scale(2))).toEqual([2, 4, 6, 8, 5, 6]);
    expect(numbersOf(new Matrix(one).inverse())).toEqual([-2, 1, 1.5, -0.5, 1, -2]);
    expect(new Matrix(one).transformPoint({ x: 10, y: 20 })).toEqual({ x: 75, y: 106 });
  });

  test('changes only where it says so', () => {
    const matrix = new Matrix(one);
    matrix.multiply(other);
    matrix.translate(1, 1);
    matrix.scale(2);
    matrix.inverse();
    expect(numbersOf(matrix)).toEqual(one);
    expect(matrix.invertSelf()).toBe(matrix);
    expect(numbersOf(matrix)).not.toEqual(one);
  });

  test('has no inverse where it makes a line of the plane, and no other number of numbers', () => {
    expect(numbersOf(new Matrix([1, 2, 2, 4, 0, 0]).inverse())).toEqual(Array.from({ length: 6 }, () => NaN));
    expect(() => new Matrix([1, 2])).toThrow(TypeError);
  });

  test('does what the DOMMatrix of the package that draws does, if that is there', () => {
    const numbers = array(integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });
    let Theirs: typeof Matrix;
    try {
      ({ DOMMatrix: Theirs } = createRequire(import.meta.url)('@napi-rs/canvas') as { DOMMatrix: typeof Matrix });
    } catch {
      return;
    }
    assert(
      property(numbers, numbers, (first, second) => {
        expect(chained(Matrix, first, second)).toEqual(chained(Theirs, first, second));
      }),
    );
  });
});
