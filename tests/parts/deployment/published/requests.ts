/** Importing this file makes the stand-ins refuse each request that the vendor's published description does not allow. */
import { AzureServer } from "../../../delivery/deployment/azure-server.ts";
import { CloudRunServer } from "../../../delivery/deployment/cloud-run-server.ts";
import { SageMakerServer } from "../../../delivery/deployment/sagemaker-server.ts";
import { azureProblem } from "./azure.ts";
import { cloudRunProblem } from "./cloud-run.ts";
import { sageMakerProblem } from "./sagemaker.ts";

SageMakerServer.problem = sageMakerProblem;
CloudRunServer.problem = cloudRunProblem;
AzureServer.problem = azureProblem;
