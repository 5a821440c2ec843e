import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { expect, it } from 'vitest';

abstract class Greeter {
  abstract greet(name: string): string;
}

@Injectable()
class PlainGreeter extends Greeter {
  greet(name: string): string {
    return `Hello ${name}`;
  }
}

@Injectable()
class Reception {
  constructor(private readonly greeter: Greeter) {}

  welcome(): string {
    return this.greeter.greet('Lan');
  }
}

@Module({ providers: [Reception, { provide: Greeter, useClass: PlainGreeter }] })
class ReceptionModule {}

// Without the types of constructor parameters at run time, no test could build a module of the product.
it('hands a port to a constructor by its type, under the test runner too', async () => {
  const module = await Test.createTestingModule({ imports: [ReceptionModule] }).compile();

  expect(module.get(Reception).welcome()).toBe('Hello Lan');
});
