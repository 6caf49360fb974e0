# The command line as an image. It is not the image that serves a model: `build-push-image` makes that one.
FROM docker.io/library/node:24-slim
COPY package.json LICENSE /opt/trainyard/
COPY bin /opt/trainyard/bin
COPY dist /opt/trainyard/dist
WORKDIR /work
ENTRYPOINT ["node", "/opt/trainyard/bin/trainyard.js"]
CMD ["--help"]
