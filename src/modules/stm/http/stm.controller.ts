import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { cursorOf } from '../../../platform/http/cursor.js';
import { RequestHeader } from '../../../platform/http/request-header.decorator.js';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { requireId } from '../../../shared/kernel/entity-id.js';
import { AppendMessages } from '../application/append-messages/append-messages.command.js';
import { DeleteSession } from '../application/delete-session/delete-session.command.js';
import { EndSession } from '../application/end-session/end-session.command.js';
import { ListSessions } from '../application/list-sessions/list-sessions.query.js';
import { ReadSession } from '../application/read-session/read-session.query.js';
import type { NewMessage } from '../domain/message.js';
import { SessionRules } from '../domain/session-rules.js';
import { AppendedMessagesDto, AppendMessagesDto, type MessageDto } from './append-messages.dto.js';
import { DeletedSessionDto } from './delete-session.dto.js';
import { EndedSessionDto, EndSessionDto } from './end-session.dto.js';
import { decodeListCursor, encodeListCursor } from './list-cursor.js';
import { ListSessionsDto, SessionPageDto } from './list-sessions.dto.js';
import { sessionBody, SessionDto, sessionSummary, SessionUserDto } from './session.dto.js';
import { idempotencyKeyOf, revisionOf } from './write-headers.js';

/** Sessions over HTTP. */
@ApiTags('short-term memory')
@Controller('pika/stm/sessions')
export class StmController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly rules: SessionRules,
  ) {}

  @Post(':session_id/messages')
  @HttpCode(200)
  @ApiOperation({ summary: 'Append messages to a session, all or none' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes it harmless to send the request again.' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Store only at this revision; 412 otherwise.' })
  @ApiOkResponse({ type: AppendedMessagesDto })
  @ApiPreconditionFailedResponse({ description: 'The session is at another revision than `If-Match`.' })
  async append(
    @Tenant() tenant: string,
    @Param('session_id') sessionId: string,
    @Body() body: AppendMessagesDto,
    @RequestHeader('idempotency-key') idempotencyKey?: string,
    @RequestHeader('if-match') ifMatch?: string,
  ): Promise<AppendedMessagesDto> {
    const appended = await this.commands.execute(
      new AppendMessages(
        { tenant, user: body.user_id, session: requireId('session_id', sessionId) },
        body.messages.map(newMessage),
        {
          agent: body.agent_id ?? undefined,
          idempotencyKey: idempotencyKeyOf(idempotencyKey),
          expectedRevision: revisionOf(ifMatch),
        },
      ),
    );
    const { session, revision, accepted, duplicates, window } = appended;
    return {
      session_id: session,
      revision,
      accepted,
      duplicates,
      window: {
        turns: window.turns,
        tokens: window.tokens,
        tokens_until_compression: window.tokensUntilCompression,
      },
      cursor: cursorOf('stm', revision),
    };
  }

  @Get(':session_id')
  @ApiOperation({ summary: 'Read a session' })
  @ApiOkResponse({ type: SessionDto })
  @ApiNotFoundResponse()
  async read(
    @Tenant() tenant: string,
    @Param('session_id') sessionId: string,
    @Query() { user_id: user }: SessionUserDto,
  ): Promise<SessionDto> {
    const session = requireId('session_id', sessionId);
    return sessionBody(await this.queries.execute(new ReadSession({ tenant, user, session })), this.rules);
  }

  @Get()
  @ApiOperation({ summary: 'List sessions of a user, last activity first' })
  @ApiOkResponse({ type: SessionPageDto })
  async list(@Tenant() tenant: string, @Query() query: ListSessionsDto): Promise<SessionPageDto> {
    const after = query.cursor === undefined ? undefined : decodeListCursor(query.cursor);
    const page = await this.queries.execute(new ListSessions({ tenant, user: query.user_id }, query.limit, after));
    return {
      sessions: page.sessions.map((session) => sessionSummary(session, this.rules)),
      ...(page.next && { next_cursor: encodeListCursor(page.next) }),
    };
  }

  @Post(':session_id/end')
  @HttpCode(202)
  @ApiOperation({ summary: 'End a conversation: what is left of it goes to long-term memory in a job' })
  @ApiBody({ type: EndSessionDto, required: false })
  @ApiAcceptedResponse({ type: EndedSessionDto })
  @ApiNotFoundResponse()
  async end(
    @Tenant() tenant: string,
    @Param('session_id') sessionId: string,
    @Query() query: EndSessionDto,
    @Body() body: EndSessionDto | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedSessionDto> {
    const session = requireId('session_id', sessionId);
    const user = requireId('user_id', body?.user_id ?? query.user_id);
    const job = await this.commands.execute(new EndSession({ tenant, user, session }));
    const statusUrl = `/pika/jobs/${job.id}`;
    void reply.header('location', statusUrl);
    return { job_id: job.id, status: job.status, status_url: statusUrl };
  }

  @Delete(':session_id')
  @ApiOperation({ summary: 'Delete a session with its messages for good' })
  @ApiOkResponse({ type: DeletedSessionDto })
  @ApiNotFoundResponse()
  async delete(
    @Tenant() tenant: string,
    @Param('session_id') sessionId: string,
    @Query() { user_id: user }: SessionUserDto,
  ): Promise<DeletedSessionDto> {
    const session = requireId('session_id', sessionId);
    const deleted = await this.commands.execute(new DeleteSession({ tenant, user, session }));
    return { session_id: deleted.session, messages_deleted: deleted.messages };
  }
}

function newMessage({ id, role, content, name, created_at, metadata }: MessageDto): NewMessage {
  return {
    id: id ?? undefined,
    role,
    content,
    name: name ?? undefined,
    createdAt: created_at ?? undefined,
    metadata: metadata ?? undefined,
  };
}
