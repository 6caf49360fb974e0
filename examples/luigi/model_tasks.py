"""Trains, tests, gates and ships a model with Luigi.

Install the command line (npm install --global github:OWNER/trainyard#v0) and luigi, then run
`luigi --module model_tasks Image --local-scheduler`.
"""

import luigi
from luigi.contrib.external_program import ExternalProgramTask


class Trainyard(ExternalProgramTask):
    """A command of trainyard. It is complete when it has succeeded, which a file in `out` records.

    The files of the command itself would not do: a gate that failed writes its report too.
    """

    data = luigi.Parameter(default="examples/iris/iris.csv")

    def output(self):
        return luigi.LocalTarget(f"out/{type(self).__name__.lower()}.done")

    def run(self):
        # Raises ExternalProgramRunError for every exit code other than 0: the task fails, and later tasks do not run.
        super().run()
        with self.output().open("w") as done:
            done.write("done\n")


class Train(Trainyard):
    def program_args(self):
        return ["trainyard", "train", "--data", self.data, "--target", "species"]


class Test(Trainyard):
    def requires(self):
        return Train(data=self.data)

    def program_args(self):
        return ["trainyard", "test-model", "--test-data", "report/test.csv"]


class Gate(Trainyard):
    accuracy = luigi.FloatParameter(default=0.9)
    allow_failure = luigi.BoolParameter(default=False, description="Go on after a failed gate.")

    def requires(self):
        return Test(data=self.data)

    def program_args(self):
        command = ["trainyard", "gate-on-metric", "--rules", f"accuracy >= {self.accuracy}"]
        if not self.allow_failure:
            return command
        # Exit code 1 is a failed gate. Bad input (exit code 2) still fails the task.
        return ["sh", "-c", '"$@" || [ $? -eq 1 ]', "sh", *command]


class Image(Trainyard):
    accuracy = luigi.FloatParameter(default=0.9)
    # Such as '["--image", "registry.example/acme/iris", "--tags", "model"]'.
    options = luigi.ListParameter(default=["--image-output", "oci:out/image"])

    def requires(self):
        return Gate(data=self.data, accuracy=self.accuracy)

    def program_args(self):
        return ["trainyard", "build-push-image", "--gate", "report/gate.json", *self.options]
