# The bot in a container. Nothing is written but to /data, so the file system can be read-only (see compose.yaml).

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json rolldown.config.mjs ./
COPY scripts scripts
COPY src src
COPY commands commands
COPY test test
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
ENV DATA_DIR=/data
ENV HEALTH_PORT=9464
COPY package.json LICENSE ./
COPY data data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist/program dist/program
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--min-semi-space-size=16", "dist/program/main.js"]
