package acme;

public class Tool {
  public static String name() {
    return "tool and " + Lib.name();
  }
}
