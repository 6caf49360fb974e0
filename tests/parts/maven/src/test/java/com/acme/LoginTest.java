package com.acme;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class LoginTest {
  @DataProvider
  public Object[][] users() {
    return new Object[][] {{"alice"}, {"bob"}, {"carol"}};
  }

  @Test(dataProvider = "users")
  public void login(String user) {
    assertEquals(user.length() > 3, true, user); // here login
  }

  @Test(enabled = true)
  public void logout() {}
}
