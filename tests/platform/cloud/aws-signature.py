"""Prints the signature of one call by botocore (1.43.11), which tests/platform/cloud/aws.test.ts expects."""
import datetime

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

botocore.auth.get_current_datetime = lambda remove_tzinfo=True: datetime.datetime(2026, 1, 1)
request = AWSRequest(
    "POST",
    "https://api.sagemaker.eu-central-1.amazonaws.com/",
    headers={
        "accept": "application/json",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "SageMaker.DescribeEndpoint",
    },
    data='{"EndpointName":"churn"}',
)
botocore.auth.SigV4Auth(Credentials("AKIDEXAMPLE", "secret", "tok"), "sagemaker", "eu-central-1").add_auth(request)
print(request.headers["Authorization"])
