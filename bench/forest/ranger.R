# Fits ranger's forest: Rscript ranger.R FOLDER TABLE TREES THREADS ROWS COLUMNS TRAIN. Prints JSON.
suppressMessages(library(ranger))
given <- commandArgs(trailingOnly = TRUE)
rows <- as.integer(given[5])
columns <- as.integer(given[6])
train <- as.integer(given[7])
x <- matrix(readBin(paste0(given[1], "/", given[2], ".x"), "numeric", rows * columns, size = 4), rows)
y <- factor(readBin(paste0(given[1], "/", given[2], ".y"), "integer", rows, size = 4))
colnames(x) <- paste0("x", seq_len(columns))
taken <- system.time(forest <- ranger(
  x = x[seq_len(train), ], y = y[seq_len(train)], num.trees = as.integer(given[3]), num.threads = as.integer(given[4]),
  min.node.size = 1, probability = FALSE, oob.error = FALSE, seed = 1, verbose = FALSE
))
predicted <- predict(forest, x[-seq_len(train), ], num.threads = as.integer(given[4]))$predictions
score <- mean(predicted == y[-seq_len(train)])
cat(sprintf("{\"ms\": %f, \"cpuMs\": %f, \"scores\": [%f]}\n", taken[["elapsed"]] * 1000,
  (taken[["user.self"]] + taken[["sys.self"]]) * 1000, score))
