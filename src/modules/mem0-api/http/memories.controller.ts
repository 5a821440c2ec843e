import { Body, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadGatewayResponse,
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import {
  DeleteFact,
  DeleteFacts,
  GetFact,
  ListFacts,
  MemoryNotFound,
  ReadHistory,
  Remember,
  UpdateFact,
} from '../../ltm/ltm.api.js';
import { DoneDto, Mem0AddAnswerDto, Mem0ListAnswerDto } from './answers.dto.js';
import { CreateMemoriesDto } from './create-memories.dto.js';
import { ListMemoriesDto, Mem0IdsDto } from './list-memories.dto.js';
import { Mem0ServerController } from './mem0-server-controller.decorator.js';
import { hasId, IdentifierRequired, ListingRefused, NothingToUpdate, scopeOf } from './mem0-ids.js';
import { Mem0HistoryDto, Mem0MemoryDto } from './memory.dto.js';
import { historyView, memoryView } from './memory-view.js';
import { turnOf } from './turn-of.js';
import { UpdateMemoryDto } from './update-memory.dto.js';

/** The schema of null, in the words of OpenAPI 3.0. */
const NOTHING = { type: 'object', nullable: true, enum: [null] };

/** The memories of Mem0's own server: add, list, read, change, remove. */
@Mem0ServerController('memories')
export class MemoriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Remember a conversation' })
  @ApiOkResponse({ type: Mem0AddAnswerDto })
  @ApiBadGatewayResponse()
  async create(@Tenant() tenant: string, @Body() body: CreateMemoriesDto): Promise<Mem0AddAnswerDto> {
    const { messages, metadata, infer = true, expiration_date: expiresOn } = body;
    const prompt = body.prompt ?? undefined;
    const receipt = await this.commands.execute(
      new Remember(scopeOf(tenant, body), messages.map(turnOf), { metadata, infer, expiresOn, prompt }),
    );
    const added = receipt.outcomes.filter(({ event }) => event !== 'NOOP'); // Mem0 does not tell of what it had already
    return { results: added.map(({ id, text, event }) => ({ id, memory: text, event })) };
  }

  @Get()
  @ApiOperation({ summary: 'List memories, newest first' })
  @ApiOkResponse({ type: Mem0ListAnswerDto })
  @ApiForbiddenResponse({ description: 'No id is given: nobody lists the memories of everybody.' })
  async list(@Tenant() tenant: string, @Query() query: ListMemoriesDto): Promise<Mem0ListAnswerDto> {
    if (!hasId(query)) throw new ListingRefused();
    const { top_k: limit = 20, offset = 0, show_expired: showExpired } = query;
    const { facts, total } = await this.queries.execute(
      new ListFacts(scopeOf(tenant, query), { offset, limit, showExpired }),
    );
    return { results: facts.map(memoryView), total };
  }

  @Get(':memory_id')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'Read a memory; null when there is none' })
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(Mem0MemoryDto) }, NOTHING] } })
  async read(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<string> {
    try {
      return JSON.stringify(memoryView(await this.queries.execute(new GetFact(tenant, id))));
    } catch (error) {
      if (error instanceof MemoryNotFound) return 'null';
      throw error;
    }
  }

  @Put(':memory_id')
  @ApiOperation({ summary: 'Change a memory' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The owner has another memory with this text.' })
  @ApiBadGatewayResponse()
  async update(
    @Tenant() tenant: string,
    @Param('memory_id') id: string,
    @Body() body: UpdateMemoryDto,
  ): Promise<DoneDto> {
    const { text, metadata, expiration_date: expiresOn } = body;
    if ([text, metadata, expiresOn].every((change) => change === undefined)) throw new NothingToUpdate();
    await this.commands.execute(new UpdateFact(tenant, id, { text, metadata, expiresOn }));
    return { message: 'Memory updated successfully!' };
  }

  @Get(':memory_id/history')
  @ApiOperation({ summary: 'What happened to a memory, oldest first' })
  @ApiOkResponse({ type: [Mem0HistoryDto], description: 'Empty when there never was such a memory.' })
  async history(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<Mem0HistoryDto[]> {
    const history = await this.queries.execute(new ReadHistory(tenant, id));
    return history.map(historyView);
  }

  @Delete(':memory_id')
  @ApiOperation({ summary: 'Remove a memory' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse()
  async remove(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<DoneDto> {
    await this.commands.execute(new DeleteFact(tenant, id));
    return { message: 'Memory deleted successfully' };
  }

  @Delete()
  @ApiOperation({ summary: 'Remove all memories of someone' })
  @ApiOkResponse({ type: DoneDto })
  @ApiBadRequestResponse({ description: 'No id is given.' })
  async removeAll(@Tenant() tenant: string, @Query() query: Mem0IdsDto): Promise<DoneDto> {
    if (!hasId(query)) throw new IdentifierRequired();
    await this.commands.execute(new DeleteFacts(scopeOf(tenant, query)));
    return { message: 'All relevant memories deleted' };
  }
}
