import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes that need no API key. */
export const PUBLIC_ROUTE = 'public-route';

/** Controller or handler that answers without an API key. */
export const PublicRoute = () => SetMetadata(PUBLIC_ROUTE, true);
