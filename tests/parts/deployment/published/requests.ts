/** Importing this file makes the stand-ins refuse each request that the vendor's published description does not allow. */
import { SageMakerServer } from "../../../delivery/deployment/sagemaker-server.ts";
import { sageMakerProblem } from "./sagemaker.ts";

SageMakerServer.problem = sageMakerProblem;
