/**
 * Names that a pickle may refer to: classes and functions of scikit-learn, numpy, joblib, XGBoost and LightGBM that their own
 * models hold. Nothing is imported or called, so a name here gives a file no power; every other name is refused, because nobody
 * knows what its object means.
 */
const modules: Readonly<Record<string, string>> = {
  builtins: "slice object set frozenset bytearray dict list tuple int float str bool complex",
  __builtin__: "slice object set frozenset bytearray dict list tuple int float str bool unicode",
  _codecs: "encode",
  copyreg: "_reconstructor",
  copy_reg: "_reconstructor",
  functools: "partial",
  collections: "OrderedDict defaultdict",
  numpy:
    "ndarray dtype float64 float32 float16 int64 int32 int16 int8 uint64 uint32 uint16 uint8 bool_ bool str_ object_ longlong",
  "numpy.core.multiarray": "_reconstruct scalar",
  "numpy._core.multiarray": "_reconstruct scalar",
  "numpy.core.numeric": "_frombuffer",
  "numpy._core.numeric": "_frombuffer",
  "numpy.random._pickle": "__randomstate_ctor __bit_generator_ctor __generator_ctor",
  "numpy.random._mt19937": "MT19937",
  "numpy.random._pcg64": "PCG64",
  "numpy.random.bit_generator": "SeedSequence __pyx_unpickle_SeedSequence",
  "joblib.numpy_pickle": "NumpyArrayWrapper",
  "sklearn.tree._tree": "Tree",
  "sklearn.tree._classes": "DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor",
  "sklearn.ensemble._forest": "RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor",
  "sklearn.ensemble._weight_boosting": "AdaBoostClassifier AdaBoostRegressor",
  "sklearn.ensemble._gb": "GradientBoostingClassifier GradientBoostingRegressor",
  "sklearn.ensemble._gb_losses":
    "BinomialDeviance MultinomialDeviance ExponentialLoss LeastSquaresError LeastAbsoluteError HuberLossFunction QuantileLossFunction",
  "sklearn.ensemble._hist_gradient_boosting.gradient_boosting":
    "HistGradientBoostingClassifier HistGradientBoostingRegressor",
  "sklearn.ensemble._hist_gradient_boosting.predictor": "TreePredictor",
  "sklearn.ensemble._hist_gradient_boosting.binning": "_BinMapper",
  "sklearn.dummy": "DummyClassifier DummyRegressor",
  "sklearn._loss.link": "IdentityLink LogitLink LogLink HalfLogitLink MultinomialLogit Interval",
  "sklearn._loss.loss":
    "HalfBinomialLoss HalfMultinomialLoss ExponentialLoss HalfSquaredError AbsoluteError PinballLoss HuberLoss HalfPoissonLoss HalfGammaLoss HalfTweedieLoss HalfTweedieLossIdentity",
  "sklearn._loss._loss":
    "CyHalfBinomialLoss CyHalfMultinomialLoss CyExponentialLoss CyHalfSquaredError CyAbsoluteError CyPinballLoss CyHuberLoss CyHalfPoissonLoss CyHalfGammaLoss CyHalfTweedieLoss CyHalfTweedieLossIdentity __pyx_unpickle_CyHalfTweedieLoss __pyx_unpickle_CyHalfTweedieLossIdentity __pyx_unpickle_CyHalfBinomialLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyAbsoluteError __pyx_unpickle_CyPinballLoss __pyx_unpickle_CyHalfPoissonLoss __pyx_unpickle_CyHalfGammaLoss",
  "sklearn.linear_model._base": "LinearRegression",
  "sklearn.linear_model._ridge": "Ridge RidgeCV RidgeClassifier RidgeClassifierCV",
  "sklearn.linear_model._bayes": "BayesianRidge ARDRegression",
  "sklearn.linear_model._glm.glm": "PoissonRegressor GammaRegressor TweedieRegressor",
  "sklearn.linear_model._huber": "HuberRegressor",
  "sklearn.linear_model._least_angle": "Lars LarsCV LassoLars LassoLarsCV LassoLarsIC",
  "sklearn.linear_model._omp": "OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV",
  "sklearn.linear_model._passive_aggressive": "PassiveAggressiveRegressor PassiveAggressiveClassifier",
  "sklearn.linear_model._perceptron": "Perceptron",
  "sklearn.linear_model._quantile": "QuantileRegressor",
  "sklearn.linear_model._theil_sen": "TheilSenRegressor",
  "sklearn.linear_model._stochastic_gradient": "SGDClassifier SGDRegressor",
  "sklearn.linear_model._sgd_fast":
    "Log ModifiedHuber Hinge SquaredHinge SquaredLoss Huber EpsilonInsensitive SquaredEpsilonInsensitive",
  "sklearn.svm._classes": "LinearSVC LinearSVR",
  "sklearn.linear_model._coordinate_descent": "Lasso ElasticNet LassoCV ElasticNetCV",
  "sklearn.linear_model._logistic": "LogisticRegression LogisticRegressionCV",
  "sklearn.pipeline": "Pipeline",
  "sklearn.compose._column_transformer": "ColumnTransformer _RemainderColsList",
  "sklearn.impute._base": "SimpleImputer MissingIndicator",
  "sklearn.preprocessing._data": "StandardScaler MinMaxScaler MaxAbsScaler RobustScaler",
  "sklearn.preprocessing._encoders": "OneHotEncoder OrdinalEncoder",
  "sklearn.preprocessing._label": "LabelEncoder",
  "sklearn.preprocessing._function_transformer": "FunctionTransformer",
  "sklearn.utils.validation": "check_array",
  "sklearn.utils._bunch": "Bunch",
  "xgboost.sklearn": "XGBClassifier XGBRegressor XGBRFClassifier XGBRFRegressor",
  "xgboost.core": "Booster",
  "lightgbm.sklearn": "LGBMClassifier LGBMRegressor",
  "lightgbm.basic": "Booster",
  "lightgbm.compat": "_LGBMLabelEncoder",
};

const names = new Map(Object.entries(modules).map(([module, list]) => [module, new Set(list.split(" "))]));

export function isKnownName(module: string, name: string): boolean {
  return names.get(module)?.has(name) === true;
}
