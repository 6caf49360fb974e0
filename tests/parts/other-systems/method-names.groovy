// Prints the name of every method that a Groovy file calls, and fails if it does not compile.
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.builder.AstBuilder
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.control.CompilePhase

def names = new TreeSet()
def visitor = new CodeVisitorSupport() {
  void visitMethodCallExpression(MethodCallExpression call) {
    names << call.methodAsString
    super.visitMethodCallExpression(call)
  }
}
new AstBuilder().buildFromString(CompilePhase.CLASS_GENERATION, false, new File(args[0]).text).each {
  if (it instanceof Statement) it.visit(visitor)
}
println names.join("\n")
